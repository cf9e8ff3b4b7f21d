/** Base of a command line that lacks facts. */
export const base = ['check', '--json', '--on', '2026-11-23']
const no = ['refused', '--place', '330100', '--on', '2026-11-23']
const said = [...no, '--said', '房东没来']

/** Facts that cannot be used, and what is said of them in Chinese. */
export const badFacts: readonly (readonly [string, unknown, RegExp])[] = [
  ['an unknown fact, with a suggestion', { registerdOn: '2026-05-01' }, /registerdOn：.*registeredOn/],
  ['a word where a date belongs', { registeredOn: 5 }, /registeredOn：.*YYYY-MM-DD/],
  ['a word where yes or no belongs', { leaseFiled: '是' }, /leaseFiled：.*true/],
  ['a choice that there is not', { dwelling: 'castle' }, /dwelling：.*rented/],
  ['a number out of range', { insuranceMonthsInLast12: 13 }, /insuranceMonthsInLast12：.*0 到 12/],
  ['the name of a place instead of its code', { hukouPlace: '信阳' }, /hukouPlace：.*六位/],
  ['a day that there is not', { registeredOn: '2026-02-30' }, /registeredOn：.*存在/],
  [
    'registered before birth',
    { birthDate: '2020-01-01', registeredOn: '2019-01-01' },
    /registeredOn：.*出生/,
  ],
  [
    'registrations that overlap',
    {
      registrations: [
        { from: '2026-01-01', to: '2026-06-01' },
        { from: '2026-05-01', to: null },
      ],
    },
    /registrations：.*重叠/,
  ],
  [
    'two days of registration',
    { registeredOn: '2026-05-02', registrations: [{ from: '2026-05-01', to: null }] },
    /registeredOn：.*2026-05-01/,
  ],
  ['a list instead of an object', [], /对象/],
  ['a paper that there is not', { documents: { idCrad: true } }, /documents\.idCrad：.*idCard/],
]

/** Command lines that are not understood, and what is said of them in Chinese. */
export const badLines: readonly (readonly [string, readonly string[], RegExp])[] = [
  [
    'an unknown place',
    [...base, '--place', '亚特兰蒂斯', '--facts', '-'],
    /--place：不认识「亚特兰蒂斯」.*330100/,
  ],
  ['an unknown code', [...base, '--place', '999999', '--facts', '-'], /--place：不认识「999999」/],
  [
    'a name that several places bear',
    [...base, '--place', '鼓楼', '--facts', '-'],
    /--place：.*不止一个.*320106.*代码/,
  ],
  ['no place', [...base, '--facts', '-'], /--place：没有写地方/],
  ['a place without a value', ['check', '--facts', '-', '--place'], /--place：后面没有写值/],
  ['an option instead of a value', ['check', '--place', '--json'], /--place：后面没有写值/],
  [
    'a day that there is not',
    ['check', '--place', '330100', '--on', '2026-02-30', '--facts', '-'],
    /--on：.*YYYY-MM-DD/,
  ],
  [
    'a day written otherwise',
    ['check', '--place', '330100', '--on', '明天', '--facts', '-'],
    /--on：「明天」/,
  ],
  [
    'an unknown command',
    ['chekc'],
    /没有「chekc」.*check[\s\S]*plan、papers、refused、packet、calendar、law/,
  ],
  ['an unknown command of the law', ['law', 'lnt'], /没有「lnt」.*lint/],
  ['no command', [], /juyi 命令/],
  ['an unknown option', ['check', '--plase', '330100'], /--plase：.*--place/],
  ['an unknown short option', ['check', '-x'], /-x：/],
  ['a word too many', ['check', '330100'], /「330100」/],
  ['a switch with a value', ['check', '--json=yes'], /--json：.*不写值/],
  [
    'an unknown purpose',
    ['papers', '--place', '330100', '--facts', '-', '--purpose', 'renewal'],
    /--purpose：.*endorsement/,
  ],
  ['questions while facts are read from standard input', ['check', '--facts', '-', '--ask'], /--ask：/],
  ['a refusal that nobody says', [...no, '--said', '今晚月色真美'], /--said：没有找到.*房东没来/],
  ['no refusal at all', no, /--said：没有写/],
  ['an unknown refusal', [...no, '--refusal', 'landlordMustCom'], /--refusal：.*landlordMustCome/],
  ['a refusal named twice', [...no, '--refusal', 'overdue', '--said', '等通知'], /--refusal：.*只写一个/],
  ['a refusal of tomorrow', [...said, '--told-on', '2026-11-24'], /--told-on：.*还没有到/],
  ['a refusal of no day', [...said, '--told-on', '昨天'], /--told-on：「昨天」.*YYYY-MM-DD/],
  ['a cutoff that has passed', [...said, '--cutoff', '2026-11-22'], /--cutoff：.*已经过了/],
  ['told of rights and not told', [...said, '--untold', '--rights-on', '2026-11-20'], /--untold：/],
  [
    'a decision before its application',
    [...said, '--reconsidered-on', '2026-11-20', '--decided-on', '2026-11-19'],
    /--decided-on：.*之前/,
  ],
  ['a year without a word of it', ['law', 'calendar', '1999'], /1999.*2026/],
  ['no year', ['law', 'calendar'], /年份/],
]

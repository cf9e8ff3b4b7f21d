import { checkCharacter } from '@juyi/identity'
import type { LetterInputs, LettersBook, LetterTemplate } from '@juyi/law'
import { type FilledLetter, fillLetter } from '@juyi/papers'

/** How much is filled in: nothing; what people usually write; as much as somebody ever will. */
export const VERSIONS = ['empty', 'usual', 'heavy'] as const
export type Version = (typeof VERSIONS)[number]

const TODAY = '2026-11-25'

/** A region that does not exist. */
const DIGITS = '99000019610305004'
const ID_NUMBER = `${DIGITS}${checkCharacter(DIGITS)}`

/** What an invented person writes, by the source of an input or by its name. */
const WRITTEN: Readonly<Record<string, string | readonly string[]>> = {
  'person.name': '竹子',
  'person.idNumber': ID_NUMBER,
  'person.phone': '00000000000',
  'person.residence': '青竹市石桥区镜湖街道石桥路18号竹苑小区3栋2单元501室',
  'person.hukouAddress': '远山省远山县石桥乡竹村二组12号',
  'person.postcode': '000000',
  'person.email': 'zhuzi@example.org',
  'person.employer': '青竹市竹器厂',
  'person.landlord': '石先生',
  'person.landlordPhone': '00000000001',
  'person.office': '青竹市石桥区镜湖街道社区事务受理服务中心',
  'person.police': '青竹市公安局石桥分局',
  'person.government': '青竹市石桥区人民政府',
  'case.matter': '申领居住证',
  'case.sex': '女',
  'case.birthDate': '1961-03-05',
  'case.today': TODAY,
  'case.heard': '房东没到场确认，办不了，回去叫房东来。',
  'case.heardOn': '2026-11-20',
  'case.appliedOn': '2026-11-20',
  'case.noticedOn': '2026-11-21',
  'case.dueOn': '2026-12-11',
  'case.cutoff': '2026-11-28',
  'case.held': ['租房合同', '2026年2月至10月的燃气缴费单', '门禁系统出入记录'],
  'case.events': [
    '2026年2月18日，申请人租住上面的地址，签了租房合同',
    '2026年11月20日，申请人带着身份证、相片和租房合同到窗口，窗口没有收材料，也没有给书面的东西',
  ],
  'case.askInWriting': [
    '要求房东到场确认，依据的是哪份文件的哪一条',
    '房东不到场时，还有什么办法可以证明住址',
  ],
  'fact.movedInOn': '2026-02-18',
  'fact.registeredOn': '2026-02-20',
  'fact.dwelling': '租住',
  'fact.birthDate': '2017-09-01',
  proxyName: '竹小青',
  proxyIdNumber: ID_NUMBER,
  proxyPhone: '00000000002',
  proxy: '竹小青，电话00000000002',
  relation: '女儿',
  why: '膝盖手术后行动不便',
  matters: ['递交申领居住证的材料', '领取居住证'],
  validUntil: '2027-05-25',
  recorded: '登记日期是2026年9月1日',
  correct: '登记日期是2026年2月20日',
  holder: '青竹市安居房产中介有限公司',
  information: '身份证复印件、电话号码、孩子的姓名和学校',
  childName: '竹苗',
  childIdNumber: ID_NUMBER,
  guardianName: '竹子',
  guardianIdNumber: ID_NUMBER,
  parents: '竹大山，电话00000000003；石小溪，电话00000000004',
  kinshipProof: ['户口簿', '出生医学证明'],
  reasons: ['当地的规定里没有房东必须到场这一条', '租房合同可以证明住址'],
  issuer: '竹苑小区物业服务中心',
  issuerPhone: '00000000005',
  pledged: ['本人从2026年2月18日起住在上面的地址', '所交租房合同是房东本人签的'],
  missingPaper: '房东的身份证复印件',
  supplyBy: '2026-12-10',
  situation: ['房东在外地，要到明年春节后才回来'],
  needsPapers: ['房产证复印件'],
}

/** In a heavy letter every text is long and every list has many items, one of them without a place to break. */
const HEAVY_ITEMS = [
  ...Array.from(
    { length: 12 },
    (_, i) =>
      `第${i + 1}件：2026年${(i % 12) + 1}月，申请人按时缴了房租、水费、电费和燃气费，收据、转账记录和门禁系统出入记录都在`,
  ),
  `网上的记录在https://example.org/${'bamboo-lane-'.repeat(24)}`,
]
const HEAVY_NAME = '竹'.repeat(60)

/** A letter as somebody invented would fill it in. */
export function sampleLetter(template: LetterTemplate, version: Version, book: LettersBook): FilledLetter {
  const inputs = Object.fromEntries(
    Object.entries(template.inputs).map(([name, rule]) => [name, sample(name, rule, version, book)]),
  )
  return fillLetter(template, inputs, book.citations, TODAY)
}

function sample(
  name: string,
  { kind, required, from = name }: LetterTemplate['inputs'][string],
  version: Version,
  { citations }: LettersBook,
): LetterInputs[string] {
  if (version === 'empty') return undefined
  const heavy = version === 'heavy'
  const written = WRITTEN[from] ?? WRITTEN[name]
  switch (kind) {
    case 'flag':
      return heavy || required
    case 'date':
      return written ?? (heavy ? TODAY : undefined)
    case 'cites':
      return Object.keys(citations).slice(0, heavy ? 6 : 2)
    case 'list':
      return heavy ? HEAVY_ITEMS : written
    case 'text':
      if (!heavy || from === 'person.idNumber' || from === 'person.phone') return written
      return from === 'person.name'
        ? HEAVY_NAME
        : (written ?? '竹子要说的话很长，要写好几行才写得完。'.repeat(4))
  }
}

import divisions from '@juyi/identity/divisions.json' with { type: 'json' }

/**
 * Characters outside GB 2312 that parents often choose and that cities are named with: whoever is called so should
 * not have to fetch the whole font, four times as large.
 */
const IN_NAMES =
  '㑇㛃㻬䶮侢俍倓倞偲勍叡喆垚堃堉墘妘妧妭姈姞姮娍婍婳婼媃媞嫄嬅嬿孖宬寔峣崚弢弨彣彧忞惇愔旸旻昇昉昳昺晅晞晢晧晫晳暐暻曈杺柷栐梣棪棽楒橦汭沄沚沨沺洢洣洺浛浟浥淏渟湉湜湲溦澔濛炁炆炑炘炡烑烜焜煐煚熺燊燚爔犇玓玘玙玚玠玥玭玶玹珅珖珣珮珺珽琀琇琎琤琭瑀瑄瑅瑆瑑瑒瑢瑧瑨瑮瑱璆璘璟璠璪璬瓅瓈畇畯皛皞矞祎祐祲祾禔禛秾竑簃纮缊翀翃翙翚翯翾芃莙菂蒨虓螣衎袆褀褘訸詠谞贇赟赪郃釿鈊鈜鋆鍄钖锜镕隺韡頔頫颋颙飏骎骙龑龢'

/** Signs of our own letters that GB 2312 has at other places. */
const SIGNS = '—·–○〇\u00A0'

/** In what nearly all is written: GB 2312, the names of divisions, and characters that are common in names. */
export function coreCharacters(): string {
  return [gb2312(LAST_ROW), SIGNS, IN_NAMES, ...Object.values(divisions)].join('')
}

/** In what nearly all headings are written: the common characters of GB 2312. */
export function headingCharacters(): string {
  return gb2312(LAST_COMMON_ROW) + SIGNS
}

/** Rows of GB 2312: 1 to 9 are signs, 16 to 55 the characters in common use, 56 to 87 those less common. */
const LAST_COMMON_ROW = 55
const LAST_ROW = 87
const CELLS = 94

function gb2312(lastRow: number): string {
  const decoder = new TextDecoder('gb2312')
  let characters = ''
  for (let code = 0x20; code < 0x7f; code += 1) characters += String.fromCharCode(code)
  for (let row = 1; row <= lastRow; row += 1) {
    for (let cell = 1; cell <= CELLS; cell += 1) {
      const character = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell))
      if (!/^[\uFFFD\uE000-\uF8FF]|^$/.test(character)) characters += character
    }
  }
  return characters
}

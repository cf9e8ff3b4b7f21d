/** What is told of a calendar file. */
export const calendar = {
  nothing: '现在没有要记的日子，没有写日历文件。',
  done: (out: string, days: number, gone: number) =>
    `${out}：${days} 个日子${gone === 0 ? '' : `，另有 ${gone} 个不用了，会划掉`}。在手机上打开它，就放进日历；以后再存到这个文件、再打开，会更新而不会重复。`,
}

/** Prints one part of the page; the style sheet leaves out what stands around it. */
export function printOnly(part: HTMLElement): void {
  const root = document.documentElement
  root.classList.add('print-part')
  part.classList.add('printing')
  addEventListener(
    'afterprint',
    () => {
      root.classList.remove('print-part')
      part.classList.remove('printing')
    },
    { once: true },
  )
  print()
}

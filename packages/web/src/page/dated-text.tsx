interface Props {
  readonly children: string
}

/** A sentence in which no date is torn apart at the end of a line. */
export function DatedText({ children }: Props) {
  return (
    <>
      {children
        .split(/(\d{4}年\d{1,2}月\d{1,2}日)/)
        .map((part, i) => (i % 2 === 1 ? <time key={part}>{part}</time> : part))}
    </>
  )
}

/** A headline that breaks between its clauses where it can, and never inside a date. */
export function Sentence({ children }: Props) {
  const clauses = children.match(/[^，]+，?/g) ?? []
  return (
    <span class="sentence">
      {clauses.map((clause) => (
        <span key={clause} class="clause">
          <DatedText>{clause}</DatedText>
        </span>
      ))}
    </span>
  )
}

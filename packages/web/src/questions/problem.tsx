/** The id by which fields refer to what is wrong with them. */
export const PROBLEM = 'problem'

/** Says what to do about an entry that cannot be used. It is always there, so that its words are read out as they come. */
export function Problem({ says }: { readonly says: string | undefined }) {
  return (
    <p id={PROBLEM} class="problem" role="alert">
      {says === undefined ? '' : `▲ ${says}`}
    </p>
  )
}

/** Says that something is on its way. It stays invisible for a moment, so that quick pages do not flicker. */
export function Waiting({ says }: { readonly says: string }) {
  return (
    <p class="waiting" role="status">
      <span class="waiting-mark" aria-hidden="true" />
      {says}
    </p>
  )
}

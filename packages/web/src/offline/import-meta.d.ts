/** What the build says about itself: `production` where the app is built, `development` where it is being written. */
interface ImportMeta {
  readonly env: { readonly MODE: string }
}

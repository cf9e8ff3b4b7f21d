/** A JSON file that the build puts beside the script: its address. */
declare module '*.json?url' {
  const url: string
  export default url
}

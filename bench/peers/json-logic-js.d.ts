/** The package brings no types of its own; what is used of it. */
declare module 'json-logic-js' {
  const jsonLogic: { apply(rule: unknown, data?: unknown): unknown }
  export default jsonLogic
}

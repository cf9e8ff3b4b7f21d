/** Tells a worker that waits to take over from the present one. */
export const TAKE_OVER = 'take over'

/** Tells a worker that waits that another law file was stored, so that it stores its own version of it too. */
export const LAW_STORED = 'law stored'

/** What is handed in on the way to the permit. */
export type Matter = 'registration' | 'application'

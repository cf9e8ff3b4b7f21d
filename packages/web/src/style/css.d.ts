/** Style sheets are taken into the page by the build; nothing is imported from them. */
declare module '*.css' {}

declare const OPEN_SHADOW: boolean; // true only in the test flavour (build.mjs)
declare module '*.css' {
  const text: string;
  export default text;
}

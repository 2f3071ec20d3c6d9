/** A .txt file imported by a module arrives as its text (the bundler's `text` loader). */
declare module "*.txt" {
  const text: string;
  export default text;
}

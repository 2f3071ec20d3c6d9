/** Digits of any script as 0 to 9: each script's stand in Unicode in unbroken runs of ten. */
export function westernDigits(value: string): string {
  return value.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let first = point;
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((point - first) % 10);
  });
}

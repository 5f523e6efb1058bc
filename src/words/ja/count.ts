const count = new Intl.NumberFormat('ja-JP');

/** Japanese has no plural; a counter follows the number. */
export const counted = (number: number, counter: string) => `${count.format(number)} ${counter}`;

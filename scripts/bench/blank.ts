import type { Page } from 'playwright';

/** Of all its points, the share that is not of the commonest colour: a word or a line on an empty page is below this. */
const most = 0.01;

/** Whether a picture, JPEG in Base64, shows nothing, or no more than a word on a page of one colour. `page` is any page. */
export async function isBlank(page: Page, jpeg: string): Promise<boolean> {
  const drawn = await page.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('nothing to draw on');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    // Sixteen steps of each colour, so that what JPEG blurs counts as one.
    const colours = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      const colour = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    return 1 - Math.max(...colours.values()) / (data.length / 4);
  }, jpeg);
  return drawn < most;
}

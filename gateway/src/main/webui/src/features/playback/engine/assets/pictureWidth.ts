/** How many pixels a picture has in a row; 0 if it is none. */
export const widthOf = (address: string): Promise<number> =>
  new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve(image.naturalWidth)
    image.onerror = () => resolve(0)
    image.src = address
  })

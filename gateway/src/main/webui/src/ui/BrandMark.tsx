/** The product's mark and name. */
export const BrandMark = ({ large = false }: { large?: boolean }) => (
  <span className={large ? 'sj-brand sj-brand--large' : 'sj-brand'}>
    <img src="/assets/sojourn.svg" alt="" width={large ? 44 : 30} height={large ? 44 : 30} />
    <span className="sj-brand__name">Sojourn</span>
  </span>
)

/** An id in one line: what does not fit is cut, and told by its title; marks of writing direction in it stay in it. */
export const Identifier = ({ children, className = '' }: { children: string; className?: string }) => (
  <bdi className={`sj-identifier sj-ellipsis ${className}`} title={children}>
    {children}
  </bdi>
)

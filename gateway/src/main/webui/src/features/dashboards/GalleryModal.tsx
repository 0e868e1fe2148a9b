import { Popup } from '@/ui/Popup'
import { ModalBody, ModalHeader } from '@patternfly/react-core'
import { GALLERY, type WidgetType } from './widgets'

interface Props {
  onAdd: (type: WidgetType) => void
  onClose: () => void
}

/** All widgets that there are; choosing one puts it on the dashboard (M12). */
export const GalleryModal = ({ onAdd, onClose }: Props) => (
  <Popup variant="medium" onClose={onClose} labelId="gallery">
    <ModalHeader
      title="Add a widget"
      labelId="gallery"
      description="Its time range and filter are set afterwards."
    />
    <ModalBody>
      <ul className="sj-gallery">
        {GALLERY.map(({ type, title, about }) => (
          <li key={type}>
            <button type="button" className="sj-figure" onClick={() => onAdd(type)}>
              <strong>{title}</strong>
              <span className="sj-muted sj-small">{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </ModalBody>
  </Popup>
)

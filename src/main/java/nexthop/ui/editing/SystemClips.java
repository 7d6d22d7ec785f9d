package nexthop.ui.editing;

import java.io.ByteArrayInputStream;
import java.io.ObjectInputFilter;
import java.nio.ByteBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import nexthop.file.ClipboardFormat;

/**
 * The clipboard of the system, by which windows and programs exchange what is copied.
 *
 * <p>The toolkit tries to read content of a kind it does not know as serialized Java objects, whoever has put it there. This program reads
 * none, so all of them are rejected.
 */
public final class SystemClips implements Clips {
    private static final DataFormat ELEMENTS = format();

    static {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(_ -> ObjectInputFilter.Status.REJECTED);
        }
    }

    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(ClipboardFormat.MEDIA_TYPE);
        return known != null ? known : new DataFormat(ClipboardFormat.MEDIA_TYPE);
    }

    @Override
    public void put(byte[] elements, String names) {
        ClipboardContent content = new ClipboardContent();
        content.put(ELEMENTS, ByteBuffer.wrap(elements));
        content.putString(names);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Optional<byte[]> elements() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (!clipboard.hasContent(ELEMENTS) || !(clipboard.getContent(ELEMENTS) instanceof ByteBuffer buffer)) {
            return Optional.empty();
        }
        ByteBuffer content = buffer.duplicate().rewind();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return Optional.of(bytes);
    }

    @Override
    public Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }

    @Override
    public void putText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void putPicture(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
    }
}

package nexthop.file;

import java.io.IOException;
import java.io.InputStream;

/** The topology that comes with the program, for a first look: a merged one with a mistake in it. */
public final class SampleDocument {
    private static final String RESOURCE = "/assets/samples/contoso" + DocumentFormat.EXTENSION;

    private SampleDocument() {}

    public static Document read() {
        try (InputStream in = SampleDocument.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its sample " + RESOURCE);
            }
            return DocumentFormat.read(in.readAllBytes(), "the sample");
        } catch (IOException e) {
            throw new IllegalStateException("The sample that comes with the program is not right", e);
        }
    }
}

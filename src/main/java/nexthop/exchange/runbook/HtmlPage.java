package nexthop.exchange.runbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nexthop.exchange.picture.SvgPicture;
import nexthop.exchange.picture.Theme;

/** What every page has: a head that lets nothing in from outside, and the look. */
public final class HtmlPage {
    private static final String STYLE = style();

    private HtmlPage() {}

    /** @param title from anywhere */
    public static void begin(HtmlText html, String title) {
        html.markup(
                """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
                        <meta name="referrer" content="no-referrer">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <meta name="generator" content="Nexthop">
                        """)
                // a title is plain text: no element may stand in it
                .markup("<title>" + HtmlText.escaped(title) + "</title>")
                .markup("\n<style>\n:root{" + SvgPicture.colours(Theme.LIGHT)
                        + "}\n@media screen and (prefers-color-scheme: dark){:root{" + SvgPicture.colours(Theme.DARK)
                        + "}}\n" + STYLE + "</style>\n</head>\n<body>\n");
    }

    public static void end(HtmlText html) {
        html.markup("</body>\n</html>\n");
    }

    private static String style() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("/assets/style/runbook.css")) {
            if (in == null) {
                throw new IllegalStateException("The style of the runbook is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

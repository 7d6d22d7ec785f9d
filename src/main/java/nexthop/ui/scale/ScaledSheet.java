package nexthop.ui.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet with every length in it multiplied. Lengths in {@code em} follow the font and stay; so does what stands between
 * {@code @unscaled} and {@code @scaled} in comments, which follows the zoom of the canvas instead.
 */
public final class ScaledSheet {
    private static final Pattern DECLARATION = Pattern.compile("(?<=[{;\\s])(-fx-[a-z-]+)(\\s*:\\s*)([^;{}]+)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.#%])(-?(?:\\d+\\.?\\d*|\\.\\d+))(px)?(?![\\w.%])");
    private static final Pattern UNSCALED = Pattern.compile("/\\*\\s*@unscaled.*?@scaled[^*]*\\*/|\\z", Pattern.DOTALL);
    private static final Set<String> LENGTHS = Set.of("-fx-font-size", "-fx-padding", "-fx-label-padding",
            "-fx-spacing", "-fx-hgap", "-fx-vgap", "-fx-line-spacing", "-fx-graphic-text-gap", "-fx-indent", "-fx-size",
            "-fx-cell-size", "-fx-fixed-cell-size", "-fx-icon-size", "-fx-stroke-width", "-fx-stroke-dash-array",
            "-fx-arc-width", "-fx-arc-height", "-fx-translate-x", "-fx-translate-y", "-fx-wrap-text-width",
            "-fx-tab-min-width", "-fx-tab-max-width", "-fx-tab-min-height", "-fx-tab-max-height", "-fx-pref-tile-width",
            "-fx-pref-tile-height", "-fx-arrow-button-gap", "-fx-tick-label-font-size");
    private static final Set<String> SIZES = Set.of("-fx-min-width", "-fx-min-height", "-fx-pref-width",
            "-fx-pref-height", "-fx-max-width", "-fx-max-height");
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private ScaledSheet() {}

    /**
     * The address under which JavaFX finds the sheet at this size.
     *
     * @param address of a sheet among the program's resources, or its path there
     * @param percent 100 gives the address back
     */
    public static String of(String address, int percent) {
        return percent == UiScale.NORMAL
                ? address
                : KNOWN.computeIfAbsent(percent + " " + address, _ -> data(scale(read(address), percent / 100.0)));
    }

    private static String data(String sheet) {
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String address) {
        try (InputStream in = open(address)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet " + address + " cannot be read.", e);
        }
    }

    private static InputStream open(String address) throws IOException {
        if (!address.startsWith("/")) {
            return URI.create(address).toURL().openStream();
        }
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(address.substring(1));
        if (in == null) {
            throw new IOException("There is no " + address);
        }
        return in;
    }

    /** The text of a sheet with its lengths multiplied. */
    static String scale(String sheet, double factor) {
        StringBuilder scaled = new StringBuilder(sheet.length() + 1_000);
        Matcher unscaled = UNSCALED.matcher(sheet);
        int from = 0;
        while (unscaled.find()) {
            scaled.append(scaleAll(sheet.substring(from, unscaled.start()), factor)).append(unscaled.group());
            from = unscaled.end();
        }
        return scaled.toString();
    }

    private static String scaleAll(String rules, double factor) {
        return DECLARATION.matcher(rules)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + found.group(2) + value(found.group(1), found.group(3), factor)));
    }

    private static String value(String property, String value, double factor) {
        if (SIZES.contains(property)) {
            return value.startsWith("-") ? value : multiply(value, factor); // negative: as the content or the other size
        }
        boolean length = LENGTHS.contains(property) || property.endsWith("-radius") || property.endsWith("-insets")
                || property.endsWith("-width") && property.startsWith("-fx-border");
        return length ? multiply(value, factor) : value;
    }

    private static String multiply(String value, double factor) {
        return NUMBER.matcher(value).replaceAll(number -> {
            double length = Double.parseDouble(number.group(1)) * factor;
            String unit = number.group(2) == null ? "" : "px";
            return String.format(Locale.ROOT, "%.4g", length).equals("0.000")
                    ? "0" + unit
                    : trimmed(String.format(Locale.ROOT, "%.3f", length)) + unit;
        });
    }

    private static String trimmed(String number) {
        return number.contains(".") ? number.replaceAll("0+$", "").replaceAll("\\.$", "") : number;
    }
}

package nexthop.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import nexthop.layout.Palette;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The colours in which a window's texts and icons are really seen: backgrounds laid over each other, opacities taken into account.
 * What is painted on a canvas is not seen here.
 */
final class SeenColours {
    /** What is least asked of text and of graphics, after WCAG 2.1; for what cannot be used now it asks nothing, we as for graphics. */
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    private final Map<String, String> tooPale = new TreeMap<>();
    private int seen;

    private record Pair(Color ground, Color colour) {
        Pair faded(Color beneath, double opacity) {
            return new Pair(over(withOpacity(ground, opacity), beneath), over(withOpacity(colour, opacity), beneath));
        }
    }

    static SeenColours in(Parent root) {
        SeenColours colours = new SeenColours();
        colours.collect(root);
        return colours;
    }

    /** By what it is in which state: how little it stands out, for each text or icon that does so too little. */
    Map<String, String> tooPale() {
        return tooPale;
    }

    /** How many texts and icons were looked at. */
    int seen() {
        return seen;
    }

    private void collect(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            judge(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private void judge(Text text) {
        boolean icon = text instanceof FontIcon;
        colour(text, icon).ifPresent(colour -> {
            seen++;
            Deque<Node> way = new ArrayDeque<>();
            for (Node node = text; node != null; node = node.getParent()) {
                way.push(node);
            }
            Pair pair = seen(way.iterator(), Color.WHITE, colour);
            double contrast = Palette.contrast(hex(pair.colour), hex(pair.ground));
            double least = icon || isHeldBack(text) ? GRAPHICS : TEXT;
            if (contrast < least) {
                tooPale.put(name(text),
                        String.format(Locale.ROOT, "%.2f %s on %s", contrast, hex(pair.colour), hex(pair.ground)));
            }
        });
    }

    /** Whether it cannot be used now, or is dimmed so that something else is seen. */
    private static boolean isHeldBack(Node text) {
        for (Node node = text; node != null; node = node.getParent()) {
            if (node.isDisabled() || node.getPseudoClassStates().contains(DISABLED)
                    || node.getPseudoClassStates().contains(DIMMED)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Color> colour(Text text, boolean icon) {
        Object fill = icon ? ((FontIcon) text).getIconColor() : text.getFill();
        return fill instanceof Color colour && colour.getOpacity() > 0 ? Optional.of(colour) : Optional.empty();
    }

    private static Pair seen(Iterator<Node> way, Color beneath, Color colour) {
        if (!way.hasNext()) {
            return new Pair(beneath, over(colour, beneath));
        }
        Node node = way.next();
        Color ground = beneath;
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color laid) {
                    ground = over(laid, ground);
                }
            }
        }
        return seen(way, ground, colour).faded(beneath, node.getOpacity());
    }

    private static Color over(Color above, Color beneath) {
        double a = above.getOpacity();
        return Color.color(above.getRed() * a + beneath.getRed() * (1 - a),
                above.getGreen() * a + beneath.getGreen() * (1 - a), above.getBlue() * a + beneath.getBlue() * (1 - a));
    }

    private static Color withOpacity(Color colour, double opacity) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getOpacity() * opacity);
    }

    private static String hex(Color colour) {
        return String.format("#%02X%02X%02X", Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    private static String name(Text text) {
        StringBuilder name = new StringBuilder();
        for (Node node = text; node != null && !node.getStyleClass().contains("root"); node = node.getParent()) {
            if (!node.getStyleClass().isEmpty()) {
                name.insert(0, " ." + String.join(".", node.getStyleClass()));
            }
            if (node instanceof TextInputControl) {
                break;
            }
        }
        return name + (text.isDisabled() ? " disabled" : "") + " «" + text.getText().lines().findFirst().orElse("")
                + "»";
    }
}

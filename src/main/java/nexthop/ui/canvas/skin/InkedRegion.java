package nexthop.ui.canvas.skin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A region that paints, and takes its colours from the style sheet. */
public abstract class InkedRegion extends Region {
    private static final Map<Ink, CssMetaData<InkedRegion, Color>> COLOURS = colours();
    private static final List<CssMetaData<? extends Styleable, ?>> META_DATA = metaData();

    private final Map<Ink, StyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);

    protected InkedRegion() {
        for (Ink ink : Ink.values()) {
            inks.put(ink, new InkProperty(ink));
        }
    }

    /** The colour of an ink in the current theme. */
    public final Color colour(Ink ink) {
        StyleableObjectProperty<Color> property = inks.get(ink);
        Color colour = property == null ? null : property.get();
        return colour == null ? ink.fallback() : colour;
    }

    /** Called when the style sheet has given some ink another colour. */
    protected abstract void inksChanged();

    private final class InkProperty extends StyleableObjectProperty<Color> {
        private final Ink ink;

        InkProperty(Ink ink) {
            super(ink.fallback());
            this.ink = ink;
        }

        @Override
        protected void invalidated() {
            inksChanged();
        }

        @Override
        public Object getBean() {
            return InkedRegion.this;
        }

        @Override
        public String getName() {
            return ink.name();
        }

        @Override
        public CssMetaData<InkedRegion, Color> getCssMetaData() {
            return metaData(ink);
        }
    }

    private static CssMetaData<InkedRegion, Color> metaData(Ink ink) {
        CssMetaData<InkedRegion, Color> found = COLOURS.get(ink);
        if (found == null) {
            throw new IllegalStateException("Every ink has a property: " + ink);
        }
        return found;
    }

    private static Map<Ink, CssMetaData<InkedRegion, Color>> colours() {
        Map<Ink, CssMetaData<InkedRegion, Color>> colours = new EnumMap<>(Ink.class);
        for (Ink ink : Ink.values()) {
            colours.put(ink, new CssMetaData<>(ink.property(), StyleConverter.getColorConverter(), ink.fallback()) {
                @Override
                public boolean isSettable(InkedRegion region) {
                    return true;
                }

                @Override
                public StyleableProperty<Color> getStyleableProperty(InkedRegion region) {
                    StyleableObjectProperty<Color> property = region.inks.get(ink);
                    if (property == null) {
                        throw new IllegalStateException("Every ink has a property: " + ink);
                    }
                    return property;
                }
            });
        }
        return colours;
    }

    private static List<CssMetaData<? extends Styleable, ?>> metaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(COLOURS.values());
        return List.copyOf(all);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META_DATA;
    }
}

package nexthop.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A part of an arrangement: one element, or smaller blocks at their places within it. Sizes and places are multiples of
 * {@value #GRID} px, so that everything built from blocks stands on the grid.
 */
final class Block {
    /** The grid that everything arranged stands on, in pixels. */
    static final double GRID = 10;

    private record Child(Block block, double x, double y) {}

    private final double width;
    private final double height;
    private final @Nullable ElementId element;
    private final List<Child> children;

    private Block(double width, double height, @Nullable ElementId element, List<Child> children) {
        this.width = onGridAbove(width);
        this.height = onGridAbove(height);
        this.element = element;
        this.children = children;
    }

    static Block card(ElementId id) {
        return new Block(Card.WIDTH, Card.HEIGHT, id, List.of());
    }

    static Block emptySite(ElementId id) {
        return new Block(Frame.EMPTY_WIDTH, Frame.EMPTY_HEIGHT, id, List.of());
    }

    /** Cards in rows of equal length. */
    static Block grid(List<ElementId> cards, int columns, double gapX, double gapY) {
        List<Child> children = new ArrayList<>(cards.size());
        double pitchX = onGridAbove(Card.WIDTH) + gapX;
        double pitchY = onGridAbove(Card.HEIGHT) + gapY;
        for (int i = 0; i < cards.size(); i++) {
            children.add(new Child(card(cards.get(i)), i % columns * pitchX, Math.floorDiv(i, columns) * pitchY));
        }
        return around(children);
    }

    /** Blocks from left to right in rows that end before {@code maxWidth} where a block is not wider itself. */
    static Block shelves(List<Block> blocks, double maxWidth, double gapX, double gapY) {
        List<Child> children = new ArrayList<>(blocks.size());
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        for (Block block : blocks) {
            if (x > 0 && x + block.width > maxWidth) {
                x = 0;
                y += rowHeight + gapY;
                rowHeight = 0;
            }
            children.add(new Child(block, x, y));
            x += block.width + gapX;
            rowHeight = Math.max(rowHeight, block.height);
        }
        return around(children);
    }

    /** Blocks one below the other, from the same left edge. */
    static Block stack(List<Block> blocks, double gap) {
        List<Child> children = new ArrayList<>(blocks.size());
        double y = 0;
        for (Block block : blocks) {
            children.add(new Child(block, 0, y));
            y += block.height + gap;
        }
        return around(children);
    }

    /** This block with another one below its middle. */
    Block above(Block other, double gap) {
        double middle = Math.max(width, other.width) / 2;
        return around(List.of(new Child(this, onGridBelow(middle - width / 2), 0),
                new Child(other, onGridBelow(middle - other.width / 2), height + gap)));
    }

    /** This block with another one to the right of its middle. */
    Block leftOf(Block other, double gap) {
        double middle = Math.max(height, other.height) / 2;
        return around(List.of(new Child(this, 0, onGridBelow(middle - height / 2)),
                new Child(other, width + gap, onGridBelow(middle - other.height / 2))));
    }

    /** This block with another one to the right, which begins {@code down} below this one's upper edge, or above it if negative. */
    Block leftOf(Block other, double gap, double down) {
        return around(
                List.of(new Child(this, 0, Math.max(0, -down)), new Child(other, width + gap, Math.max(0, down))));
    }

    /** This block with empty space around it. */
    Block padded(double left, double top, double right, double bottom) {
        return new Block(left + width + right, top + height + bottom, null, List.of(new Child(this, left, top)));
    }

    /** This block where nothing is seen of it but a box in its upper left corner: it takes no more room than that. */
    Block behind(double boxWidth, double boxHeight) {
        return new Block(boxWidth, boxHeight, null, List.of(new Child(this, 0, 0)));
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Where in this block an element stands; null if it does not. */
    @Nullable
    Point find(ElementId id) {
        if (id.equals(element)) {
            return new Point(0, 0);
        }
        for (Child child : children) {
            Point found = child.block.find(id);
            if (found != null) {
                return found.plus(child.x, child.y);
            }
        }
        return null;
    }

    /** Puts every element of this block at its place, the block's upper left corner standing at the point; nothing stands off the sheet. */
    void place(double x, double y, Map<ElementId, Placement> places) {
        if (element != null) {
            places.put(element, Placement.nearest(x, y));
        }
        for (Child child : children) {
            child.block.place(x + child.x, y + child.y, places);
        }
    }

    private static Block around(List<Child> children) {
        double width = 0;
        double height = 0;
        for (Child child : children) {
            width = Math.max(width, child.x + child.block.width);
            height = Math.max(height, child.y + child.block.height);
        }
        return new Block(width, height, null, List.copyOf(children));
    }

    static double onGridAbove(double value) {
        return Math.ceil(value / GRID) * GRID;
    }

    static double onGridBelow(double value) {
        return Math.floor(value / GRID) * GRID;
    }
}

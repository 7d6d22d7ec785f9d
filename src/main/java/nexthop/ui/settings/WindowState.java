package nexthop.ui.settings;

/** Where the main window was when it was last closed, in screen pixels. */
public record WindowState(double x, double y, double width, double height, boolean maximised) {}

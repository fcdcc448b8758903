package dev.muster.testkit.vendor.formbricks;

/** An attribute of a request, with the display name that it wants for its key. */
record FormbricksAttribute(String key, String name, String value) {}

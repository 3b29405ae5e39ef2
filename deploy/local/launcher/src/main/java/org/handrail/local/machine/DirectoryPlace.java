package org.handrail.local.machine;

import java.nio.file.Path;

/** Where the directory of partners stands: in the checkout, or where {@code HANDRAIL_LOCAL_DIRECTORY} says. */
public final class DirectoryPlace {

    private DirectoryPlace() {}

    /** The file that everything started from this checkout reads, and that {@code onboard} changes. */
    public static Path in(Path home) {
        String elsewhere = System.getenv("HANDRAIL_LOCAL_DIRECTORY");
        return elsewhere == null || elsewhere.isBlank()
                ? home.resolve("deploy/local/directory.yaml")
                : Path.of(elsewhere);
    }
}

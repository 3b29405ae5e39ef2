package org.handrail.rules.forbidden;

import org.yaml.snakeyaml.Yaml;

/** Knows how pathways are written down. */
public final class ReadsYaml {

    public Class<?> yaml() {
        return Yaml.class;
    }
}

package org.handrail.events;

import org.handrail.events.terms.InvalidValue;
import org.handrail.events.terms.PersonAlias;
import org.handrail.events.terms.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * An alias, the subject of this fact, belongs to a person. A link is undone by assigning the alias to itself.
 *
 * @param to the alias under which the person is led
 * @param version 1 for the first assignment of this alias, greater with each; the greatest holds, whenever it is heard
 */
public record AliasAssigned(PersonAlias to, long version) implements IdentityEvent {
    public AliasAssigned {
        if (version < 1) {
            throw new InvalidValue("version is " + version, "1 or more");
        }
    }

    @Override
    public @Nullable ProgramId program() {
        return null;
    }
}

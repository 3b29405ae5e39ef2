package org.handrail.outreach.cases;

/**
 * A member of staff, as the issuer names them.
 *
 * @param id stable, as in the token's {@code sub}
 * @param name as shown to colleagues
 * @param isCoordinator whether they may work on cases
 * @param isSupervisor whether they may do so in others' place
 */
public record Who(String id, String name, boolean isCoordinator, boolean isSupervisor) {

    /** Whether they may change anything; others only look. */
    public boolean mayWork() {
        return isCoordinator || isSupervisor;
    }
}

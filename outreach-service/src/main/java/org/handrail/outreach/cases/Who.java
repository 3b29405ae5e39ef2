package org.handrail.outreach.cases;

/**
 * A member of staff, as the issuer names them.
 *
 * @param id stable, as in the token's {@code sub}
 * @param name as shown to colleagues
 * @param isSupervisor whether they may take work out of others' hands
 */
public record Who(String id, String name, boolean isSupervisor) {}

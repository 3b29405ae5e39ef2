package org.handrail.events;

import org.handrail.events.terms.EnrolmentId;
import org.handrail.events.terms.ProgramId;
import org.handrail.events.terms.WarningStage;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw a sign that a relapse may come.
 *
 * @param enrolment the enrolment it belongs to, or null where the partner names none
 * @param program the program that reports it, or null where the partner names none
 * @param stage how near it is
 */
public record WarningSignReported(
        @Nullable EnrolmentId enrolment, @Nullable ProgramId program, WarningStage stage)
        implements AftercareEvent, NamesEnrolment {}

package org.handrail.rules.forbidden.pathway;

import org.handrail.rules.Judgement;

/** Data that knows who uses it. */
public final class KnowsTheJudgement {

    public Class<?> judgement() {
        return Judgement.class;
    }
}

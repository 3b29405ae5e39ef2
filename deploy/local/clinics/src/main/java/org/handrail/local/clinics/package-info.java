/**
 * Simulated clinics: they post journeys over the same HTTP API, with the same kind of token, as a clinic would; and the
 * load generator. What is posted follows from a seed and an instant alone ({@link
 * org.handrail.local.clinics.Journeys}); clock, network and files stay in the classes that post.
 *
 * <p>Knows the contract and the public interfaces of the system; nothing of how any service works.
 */
@NullMarked
package org.handrail.local.clinics;

import org.jspecify.annotations.NullMarked;

package org.redvest.api.reward.scheme.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.SchemeId;

/**
 * There is a points scheme; it has no rules yet.
 *
 * @param schemeId the scheme
 * @param name what it is called
 * @param division where the services take place that it credits
 */
@Revision("1")
public record SchemeOpened(SchemeId schemeId, Text name, DivisionCode division) implements SchemeEvent {}

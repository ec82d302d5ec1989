/** 志愿者: the one aggregate that knows whether somebody serves, and its rules: registration, ban, consents, certified time. */
@NullMarked
package org.redvest.command.person.volunteer;

import org.jspecify.annotations.NullMarked;

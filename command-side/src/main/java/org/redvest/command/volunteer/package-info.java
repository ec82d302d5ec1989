/** 志愿者: registration, and the certification of their hours. */
@NullMarked
package org.redvest.command.volunteer;

import org.jspecify.annotations.NullMarked;

/** 志愿服务组织: registration. */
@NullMarked
package org.redvest.command.city.organisation;

import org.jspecify.annotations.NullMarked;

/** 志愿服务组织: registration. */
@NullMarked
package org.redvest.command.organisation;

import org.jspecify.annotations.NullMarked;

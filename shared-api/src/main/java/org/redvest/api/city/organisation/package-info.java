/** 志愿服务组织: what commands and events about organisations have in common. */
@NullMarked
package org.redvest.api.city.organisation;

import org.jspecify.annotations.NullMarked;

/** What happens at a programme's midnight, with the service's clock pushed over it. */
package org.loyaltyledger.it.day;

/** How the service is, told truly: started once the schema is right, ready while database and writers answer. */
package org.loyaltyledger.platform.health;

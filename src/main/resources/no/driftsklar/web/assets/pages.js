// What pages do more with JavaScript than without.
(() => {
    'use strict';
    // who made a mistake begins at the list of what to mend
    document.querySelector('[data-focus]')?.focus();
})();

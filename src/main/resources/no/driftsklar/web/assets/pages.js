// What pages do more with JavaScript than without.
(() => {
    'use strict';
    // who made a mistake begins at the list of what to mend
    document.querySelector('[data-focus]')?.focus();
    // who leaves a form without saving is asked first
    const form = document.querySelector('form[data-unsaved]');
    if (form) {
        let unsaved = false;
        form.addEventListener('change', () => { unsaved = true; });
        form.addEventListener('submit', () => { unsaved = false; });
        addEventListener('beforeunload', event => { if (unsaved) { event.preventDefault(); } });
    }
})();

// Of the marketing page, not of the calculator: search engines want the address of the page without its query, whole,
// and a folder of static files does not know where it lies.
document.querySelector("link[rel=canonical]").href = location.origin + location.pathname;

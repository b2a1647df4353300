// What was typed stays: an answer that brings no article is told above the form instead of taking its place.
(() => {
  "use strict";

  function template(id) {
    return document.getElementById(id)?.content;
  }

  function text(root, selector) {
    return root?.querySelector(selector)?.textContent.trim() ?? "";
  }

  // A session that ended shows itself as the sign-in page, or as a refusal that offers to sign in.
  function isSignedOut(answer, status) {
    const offersIt = answer.querySelector(".site-tools a[href='/connexion']") !== null;
    return answer.querySelector("form[action='/connexion']") !== null || (status === 403 && offersIt);
  }

  function refusalOf(answer, status) {
    const signedOut = isSignedOut(answer, status);
    const told = signedOut ? template("session-finie") : answer;
    return {
      title: text(told, "h1, h2") || answer.title,
      sentence: text(told, "h1 + p, h2 + p") || text(answer, ".banner p"),
      signedOut,
    };
  }

  function signInLink() {
    const link = template("session-finie")?.querySelector("a")?.cloneNode(true);
    if (!link) return [];
    link.href = "/connexion?suite=" + encodeURIComponent(location.pathname + location.search);
    const paragraph = document.createElement("p");
    paragraph.append(link);
    return [paragraph];
  }

  function tell({ title, sentence, signedOut }) {
    const article = document.getElementById("article");
    if (!article) return;
    article.querySelector(".refusal")?.remove();
    const notice = document.createElement("div");
    notice.className = "notice notice-here refusal";
    notice.setAttribute("role", "alert");
    const heading = document.createElement("h2");
    heading.textContent = title;
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    const inner = document.createElement("div");
    inner.append(heading, paragraph, ...(signedOut ? signInLink() : []));
    notice.append(inner);
    (article.querySelector(".item-main") ?? article).prepend(notice);
    notice.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target?.id !== "article") return;
    const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    if (answer.getElementById("article")) return;
    event.detail.shouldSwap = false;
    tell(refusalOf(answer, event.detail.xhr.status));
  });

  // A request that cannot reach the server must not look like a decision that was taken.
  document.addEventListener("htmx:sendError", () => {
    const told = template("injoignable");
    tell({ title: text(told, "h2"), sentence: text(told, "p"), signedOut: false });
  });
})();

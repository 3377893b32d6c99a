// The list shows new mail by itself: it asks now and then how many there are.
const list = document.querySelector('main[data-total]');
if (list) {
  setInterval(async () => {
    try {
      const answer = await fetch('/api/messages?count=1');
      const { total } = await answer.json();
      const isTyping = document.activeElement?.id === 'q';
      if (String(total) !== list.dataset.total && !isTyping) location.reload();
    } catch {
      // The product has been stopped.
    }
  }, 2000);
}
